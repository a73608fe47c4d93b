class Webhooks::BaseController < ActionController::API
  before_action :check_sender

  def create
    head :ok
  end

  private

  def check_sender
    head :unauthorized
  end

  def body
    @body ||= request.body.read
  end
end
