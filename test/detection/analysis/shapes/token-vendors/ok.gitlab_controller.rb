class GitlabController < ActionController::API
  before_action :check_token

  def webhook
    Deployment.create!(ref: params[:ref])
    head :accepted
  end

  private

  def check_token
    given = request.headers['X-Gitlab-Token'].to_s
    head :forbidden unless ActiveSupport::SecurityUtils.secure_compare(given, ENV.fetch('GITLAB_TOKEN'))
  end
end
