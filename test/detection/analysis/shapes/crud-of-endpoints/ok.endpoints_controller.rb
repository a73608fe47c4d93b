class WebhookEndpointsController < ApplicationController
  before_action :authenticate_user!

  def index
    render json: current_user.webhook_endpoints
  end

  def create
    endpoint = current_user.webhook_endpoints.create!(params.require(:webhook_endpoint).permit(:url))
    render json: endpoint, status: :created
  end

  def destroy
    current_user.webhook_endpoints.find(params[:id]).destroy!
    head :no_content
  end
end
